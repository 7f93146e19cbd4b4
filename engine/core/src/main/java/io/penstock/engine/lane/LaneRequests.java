package io.penstock.engine.lane;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/**
 * What other threads ask of a lane while it runs. It is done by the lane's thread between two groups, in the order in which it
 * was asked.
 */
final class LaneRequests {
    /** To be done after the event of a position, at the earliest. */
    private record Request(long after, Runnable action, CompletableFuture<Long> done) {}

    private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean isClosed;

    /**
     * Any thread.
     *
     * @param after position of an event; -1 for at once
     * @return the position of the last event before it was done; fails when the lane ends first, or the action does
     */
    Future<Long> ask(long after, Runnable action) {
        Request request = new Request(after, action, new CompletableFuture<>());
        waiting.add(request);
        if (isClosed) {
            refuseAll();
        }
        return request.done;
    }

    /** Whether nothing was asked. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Lane thread, between two groups. {@code position} of the last event; -1 before the first. */
    void serve(long position) {
        for (Request next = waiting.peek(); next != null && next.after <= position; next = waiting.peek()) {
            waiting.remove();
            try {
                next.action.run();
                next.done.complete(position);
            } catch (RuntimeException e) {
                next.done.completeExceptionally(e);
            } catch (Error e) {
                // Such as the end of a thread that was given up.
                next.done.completeExceptionally(e);
                throw e;
            }
        }
    }

    /** The lane has ended: refuses what is asked now and later. */
    void close() {
        isClosed = true;
        refuseAll();
    }

    private void refuseAll() {
        for (Request next = waiting.poll(); next != null; next = waiting.poll()) {
            next.done.completeExceptionally(new IllegalStateException("its lane has ended"));
        }
    }
}

package io.penstock.engine.replay;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import java.io.IOException;
import java.util.List;

/**
 * Several sources in one total order: by time, then by source in the order given, then in the source's own order, which
 * never changes. A group's time is the highest that its source has shown so far: one that goes back in time, or has none,
 * comes right after the one before it. No group is split. Feed thread.
 *
 * <p>A source that cannot be read on ends the merge where its next group was to be found: what came before was complete.
 */
public final class Merge implements Groups {
    /** One of the sources, with the time of the group that it would deliver next. */
    private static final class Input {
        private final Groups groups;
        private long nanos = Long.MIN_VALUE;
        private boolean isPeeked;
        private boolean isIdle;
        private boolean isEnded;

        Input(Groups groups) {
            this.groups = groups;
        }

        void peek() throws IOException {
            long next = groups.nextNanos();
            if (next != Time.NONE && next > nanos) {
                nanos = next;
            }
            isPeeked = true;
        }
    }

    private final Input[] inputs;
    private Input first;
    /** What {@link #first} must not pass: the time of the next one, and whether that one goes first at this very time. */
    private long limitNanos;

    private boolean yieldsAtLimit;

    /** @param sources at least one; of those with the same time the earlier in this list goes first */
    public Merge(List<Groups> sources) {
        inputs = sources.stream().map(Input::new).toArray(Input[]::new);
    }

    @Override
    @HotPath
    public long nextNanos() throws IOException {
        findFirst();
        return first == null || first.nanos == Long.MIN_VALUE ? Time.NONE : first.nanos;
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        boolean isAnyIdle = false;
        while (groups < maxGroups) {
            findFirst();
            if (first == null) {
                break;
            }
            int polled = first.groups.poll(out, 1);
            first.isPeeked = false;
            if (polled > 0) {
                groups += polled;
            } else if (polled == 0) {
                first.isIdle = true;
                isAnyIdle = true;
            } else {
                first.isEnded = true;
            }
        }
        if (isAnyIdle) {
            wake();
        }
        return groups == 0 && !isAnyIdle ? Feed.END : groups;
    }

    private void findFirst() throws IOException {
        if (first != null && !first.isEnded && !first.isIdle) {
            if (!first.isPeeked) {
                first.peek();
            }
            if (first.nanos < limitNanos || (first.nanos == limitNanos && !yieldsAtLimit)) {
                return;
            }
        }
        choose();
    }

    private void choose() throws IOException {
        first = null;
        limitNanos = Time.NONE;
        yieldsAtLimit = false;
        for (Input input : inputs) {
            if (input.isEnded || input.isIdle) {
                continue;
            }
            if (!input.isPeeked) {
                input.peek();
            }
            if (first == null) {
                first = input;
            } else if (input.nanos < first.nanos) {
                limitNanos = first.nanos;
                yieldsAtLimit = true;
                first = input;
            } else if (input.nanos < limitNanos) {
                limitNanos = input.nanos;
                yieldsAtLimit = false;
            }
        }
    }

    /** Those that had nothing are asked again by the next poll. */
    private void wake() {
        first = null;
        for (Input input : inputs) {
            input.isIdle = false;
        }
    }
}

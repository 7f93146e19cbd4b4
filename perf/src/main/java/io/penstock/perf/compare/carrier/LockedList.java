package io.penstock.perf.compare.carrier;

import java.util.ArrayDeque;

/** What one writes first: a list, a lock around it, and {@code wait} and {@code notify}; or looking again, if spinning. */
final class LockedList implements Queues.Lane {
    private final ArrayDeque<Payload> list = new ArrayDeque<>();
    private final int capacity;
    private final boolean spins;

    LockedList(int capacity, Waiting waiting) {
        this.capacity = capacity;
        this.spins = waiting == Waiting.SPIN;
    }

    @Override
    public void put(Payload payload) throws InterruptedException {
        while (!tryPut(payload)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public Payload take() throws InterruptedException {
        Payload payload = tryTake();
        while (payload == null) {
            Thread.onSpinWait();
            payload = tryTake();
        }
        return payload;
    }

    @Override
    public synchronized Payload poll() {
        Payload payload = list.pollFirst();
        notifyAll();
        return payload;
    }

    private synchronized boolean tryPut(Payload payload) throws InterruptedException {
        while (list.size() == capacity && !spins) {
            wait();
        }
        if (list.size() == capacity) {
            return false;
        }
        list.addLast(payload);
        notifyAll();
        return true;
    }

    private synchronized Payload tryTake() throws InterruptedException {
        while (list.isEmpty() && !spins) {
            wait();
        }
        Payload payload = list.pollFirst();
        notifyAll();
        return payload;
    }
}

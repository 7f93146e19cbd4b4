package io.penstock.strategies.imbalance;

import io.penstock.api.HotPath;

/**
 * Open measurements by due time. All have the same horizon and stream time never falls, so the order of opening is the
 * order of due times: a linked list is enough, and it allocates nothing.
 */
final class MeasurementQueue {
    private Measurement head;
    private Measurement tail;

    boolean isEmpty() {
        return head == null;
    }

    /** When the first is due. Not empty. */
    @HotPath
    long nextDueNanos() {
        return head.dueNanos;
    }

    @HotPath
    void add(Measurement measurement) {
        measurement.open = true;
        measurement.next = null;
        if (head == null) {
            head = measurement;
        } else {
            tail.next = measurement;
        }
        tail = measurement;
    }

    /** Takes the first out if it is due; null otherwise. */
    @HotPath
    Measurement pollDue(long nowNanos) {
        if (head == null || head.dueNanos > nowNanos) {
            return null;
        }
        Measurement due = head;
        head = due.next;
        due.next = null;
        due.open = false;
        return due;
    }
}

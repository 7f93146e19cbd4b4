package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import java.util.Arrays;

/**
 * Timers of one strategy in a binary heap by due time, then by age. A timer set for a time that is not in the future
 * waits beside the heap for the next event; otherwise one that sets itself anew would fire for ever.
 */
final class Timers {
    private static final int INITIAL = 16;

    private long[] due = new long[INITIAL];
    private long[] id = new long[INITIAL];
    private long[] overdue = new long[INITIAL];
    private int size;
    private int overdueSize;
    private long lastId;

    /** @return the new timer's id, from 1 */
    @HotPath
    long schedule(long dueNanos, long now) {
        long newId = ++lastId;
        if (now == Time.NONE || dueNanos > now) {
            push(dueNanos, newId);
        } else {
            if (overdueSize == overdue.length) {
                overdue = Arrays.copyOf(overdue, overdueSize * 2);
            }
            overdue[overdueSize++] = newId;
        }
        return newId;
    }

    /** Walks all timers: cancelling is rare. */
    @HotPath
    boolean cancel(long timerId) {
        for (int i = 0; i < overdueSize; i++) {
            if (overdue[i] == timerId) {
                System.arraycopy(overdue, i + 1, overdue, i, overdueSize - i - 1);
                overdueSize--;
                return true;
            }
        }
        for (int i = 0; i < size; i++) {
            if (id[i] == timerId) {
                removeAt(i);
                return true;
            }
        }
        return false;
    }

    /** Time of the next event that must ask for due timers; {@link Time#NONE} when none waits. */
    @HotPath
    long earliest() {
        return overdueSize > 0 ? Long.MIN_VALUE : size == 0 ? Time.NONE : due[0];
    }

    /** An event begins at {@code now} of the one before: what waited for it is due. */
    @HotPath
    void beginEvent(long now) {
        for (int i = 0; i < overdueSize; i++) {
            push(now, overdue[i]);
        }
        overdueSize = 0;
    }

    /** Due time of the first timer; {@link Time#NONE} when none waits. */
    @HotPath
    long nextDue() {
        return size == 0 ? Time.NONE : due[0];
    }

    /** Takes the first timer out. @return its id */
    @HotPath
    long take() {
        long first = id[0];
        removeAt(0);
        return first;
    }

    private void push(long dueNanos, long timerId) {
        if (size == due.length) {
            due = Arrays.copyOf(due, size * 2);
            id = Arrays.copyOf(id, size * 2);
        }
        siftUp(size++, dueNanos, timerId);
    }

    private void removeAt(int place) {
        size--;
        if (place == size) {
            return;
        }
        long movedDue = due[size];
        long movedId = id[size];
        siftDown(place, movedDue, movedId);
        if (id[place] == movedId) {
            siftUp(place, movedDue, movedId);
        }
    }

    private void siftUp(int from, long dueNanos, long timerId) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!isBefore(dueNanos, timerId, parent)) {
                break;
            }
            due[place] = due[parent];
            id[place] = id[parent];
            place = parent;
        }
        due[place] = dueNanos;
        id[place] = timerId;
    }

    private void siftDown(int from, long dueNanos, long timerId) {
        int place = from;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(due[child + 1], id[child + 1], child)) {
                child++;
            }
            if (isBefore(dueNanos, timerId, child)) {
                break;
            }
            due[place] = due[child];
            id[place] = id[child];
            place = child;
        }
        due[place] = dueNanos;
        id[place] = timerId;
    }

    private boolean isBefore(long dueNanos, long timerId, int place) {
        return dueNanos < due[place] || (dueNanos == due[place] && timerId < id[place]);
    }
}

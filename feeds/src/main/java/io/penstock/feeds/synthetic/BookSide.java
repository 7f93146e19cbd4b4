package io.penstock.feeds.synthetic;

/**
 * The price levels of one side of a book, sorted so that the best is last: near the touch, where nearly all happens,
 * little has to move. One owner.
 */
final class BookSide {
    private final OrderSlots slots;
    private final int[] keys;
    private final int[] heads;
    private final int[] volumes;
    private int levels;
    private int orders;

    BookSide(OrderSlots slots, int capacity) {
        this.slots = slots;
        keys = new int[capacity];
        heads = new int[capacity];
        volumes = new int[capacity];
    }

    boolean isEmpty() {
        return levels == 0;
    }

    int levels() {
        return levels;
    }

    int orders() {
        return orders;
    }

    /** Key of the best level. Not when empty. */
    int bestKey() {
        return keys[levels - 1];
    }

    /** Shares at the best level; 0 when empty. */
    int bestVolume() {
        return levels == 0 ? 0 : volumes[levels - 1];
    }

    /** The oldest order of the best level. Not when empty. */
    int bestHead() {
        return heads[levels - 1];
    }

    /** The oldest order of a level, 0 being the worst. */
    int head(int level) {
        return heads[level];
    }

    /** The youngest order of a level, 0 being the worst. */
    int tail(int level) {
        return slots.prev[heads[level]];
    }

    /** Puts an order behind all others of its price. */
    void add(int slot) {
        int key = slots.key[slot];
        int level = find(key);
        if (level < levels && keys[level] == key) {
            linkBehind(slot, heads[level]);
        } else {
            insert(level, key, slot);
            slots.next[slot] = slot;
            slots.prev[slot] = slot;
        }
        volumes[level] += slots.quantity[slot];
        orders++;
    }

    /** Takes an order out, wherever it stands. */
    void remove(int slot) {
        int level = find(slots.key[slot]);
        int next = slots.next[slot];
        if (next == slot) {
            erase(level);
        } else {
            int prev = slots.prev[slot];
            slots.next[prev] = next;
            slots.prev[next] = prev;
            if (heads[level] == slot) {
                heads[level] = next;
            }
            volumes[level] -= slots.quantity[slot];
        }
        orders--;
    }

    /** Takes a part of an order away; the order keeps its place. */
    void reduce(int slot, int quantity) {
        volumes[find(slots.key[slot])] -= quantity;
        slots.quantity[slot] -= quantity;
    }

    /** The level of a key, or where it would have to be inserted. */
    private int find(int key) {
        int from = levels;
        int step = 1;
        while (from - step >= 0 && keys[from - step] >= key) {
            from -= step;
            step <<= 1;
        }
        int least = Math.max(0, from - step);
        int level = from;
        while (least < level) {
            int middle = (least + level) >>> 1;
            if (keys[middle] < key) {
                least = middle + 1;
            } else {
                level = middle;
            }
        }
        return level;
    }

    private void linkBehind(int slot, int head) {
        int tail = slots.prev[head];
        slots.next[tail] = slot;
        slots.prev[slot] = tail;
        slots.next[slot] = head;
        slots.prev[head] = slot;
    }

    private void insert(int level, int key, int slot) {
        int behind = levels - level;
        System.arraycopy(keys, level, keys, level + 1, behind);
        System.arraycopy(heads, level, heads, level + 1, behind);
        System.arraycopy(volumes, level, volumes, level + 1, behind);
        keys[level] = key;
        heads[level] = slot;
        volumes[level] = 0;
        levels++;
    }

    private void erase(int level) {
        int behind = levels - level - 1;
        System.arraycopy(keys, level + 1, keys, level, behind);
        System.arraycopy(heads, level + 1, heads, level, behind);
        System.arraycopy(volumes, level + 1, volumes, level, behind);
        levels--;
    }
}

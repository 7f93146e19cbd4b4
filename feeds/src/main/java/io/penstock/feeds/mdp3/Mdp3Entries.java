package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.feeds.LittleEndian;

/** The entries of the first group of a message whose lengths were checked, and their values. Without state; any thread. */
final class Mdp3Entries {
    private Mdp3Entries() {}

    /** How many there are. */
    @HotPath
    static int count(byte[] in, int at) {
        return LittleEndian.u8(in, group(in, at) + Mdp3.GROUP_COUNT);
    }

    /** Where the entry with a number begins, from 0. */
    @HotPath
    static int entry(byte[] in, int at, int number) {
        int group = group(in, at);
        return group + Mdp3.GROUP_HEADER + number * LittleEndian.u16(in, group);
    }

    /** Where the first group begins. */
    @HotPath
    static int group(byte[] in, int at) {
        return at + Mdp3.MESSAGE_HEADER + LittleEndian.u16(in, at + Mdp3.BLOCK_LENGTH);
    }

    /** How many levels a definition promises, in its second group; 0 where it does not say. */
    static int depth(byte[] in, int at) {
        int end = at + LittleEndian.u16(in, at + Mdp3.SIZE);
        int events = group(in, at);
        int feeds = afterGroup(in, events, end);
        if (feeds == end) {
            return 0;
        }
        int length = LittleEndian.u16(in, feeds);
        int count = LittleEndian.u8(in, feeds + Mdp3.GROUP_COUNT);
        for (int i = 0; i < count && length >= Mdp3.FEED_TYPE_ENTRY; i++) {
            int entry = feeds + Mdp3.GROUP_HEADER + i * length;
            if (entry + length <= end && in[entry] == 'G' && in[entry + 1] == 'B' && in[entry + 2] == 'X') {
                return LittleEndian.u8(in, entry + Mdp3.FEED_TYPE_DEPTH);
            }
        }
        return 0;
    }

    /** Where the group behind the one at {@code group} begins, if its header is there; else {@code end}. */
    private static int afterGroup(byte[] in, int group, int end) {
        if (end - group < Mdp3.GROUP_HEADER) {
            return end;
        }
        int next =
                group + Mdp3.GROUP_HEADER + LittleEndian.u16(in, group) * LittleEndian.u8(in, group + Mdp3.GROUP_COUNT);
        return end - next < Mdp3.GROUP_HEADER ? end : next;
    }

    @HotPath
    static boolean isBookType(byte type) {
        return switch (type) {
            case Mdp3.BID,
                    Mdp3.OFFER,
                    Mdp3.IMPLIED_BID,
                    Mdp3.IMPLIED_OFFER,
                    Mdp3.BOOK_RESET,
                    Mdp3.MARKET_BEST_BID,
                    Mdp3.MARKET_BEST_OFFER -> true;
            default -> false;
        };
    }

    /** Whether a price is absent, or the same at scale 1e-9, exactly. */
    @HotPath
    static boolean priceFits(Mdp3Template template, byte[] in, int at) {
        long mantissa = LittleEndian.i64(in, at);
        long most = Long.MAX_VALUE / template.scale;
        return mantissa == Mdp3.NULL_PRICE || (mantissa >= -most && mantissa <= most);
    }

    /** A price that fits; {@link Price#NONE} when it is absent. */
    @HotPath
    static long price(Mdp3Template template, byte[] in, int at) {
        long mantissa = LittleEndian.i64(in, at);
        return mantissa == Mdp3.NULL_PRICE ? Price.NONE : mantissa * template.scale;
    }

    /** The quantity of an entry; unknown when it is absent. */
    @HotPath
    static long size(Mdp3Template template, byte[] in, int entry) {
        if (template.sizeAt < 0) {
            return Quantity.UNKNOWN;
        }
        if (template.sizeBytes == Long.BYTES) {
            long size = LittleEndian.i64(in, entry + template.sizeAt);
            return size < 0 ? Quantity.UNKNOWN : size;
        }
        return number(in, entry + template.sizeAt);
    }

    /** Four bytes; unknown when they are absent. */
    @HotPath
    static long number(byte[] in, int at) {
        int value = LittleEndian.i32(in, at);
        return value == Mdp3.NULL_INT ? Quantity.UNKNOWN : value;
    }
}

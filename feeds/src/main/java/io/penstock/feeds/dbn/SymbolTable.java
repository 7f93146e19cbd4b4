package io.penstock.feeds.dbn;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of instrument numbers by day, from the mappings of metadata. Days are those of UTC. A mapping that stands for
 * several numbers on one day (a parent symbol) names none of them. Built once, then read; feed thread.
 */
final class SymbolTable {
    private static final int NUMBER_DIGITS = 10;
    private static final long SECOND_NS = 1_000_000_000L;

    private final Map<Long, List<SymbolSpan>> spans = new HashMap<>();

    /** Names nothing. */
    SymbolTable() {}

    /** Names what the mappings of a stream name. */
    SymbolTable(DbnMetadata metadata) {
        boolean symbolsAreNumbers = metadata.stypeIn() == DbnMetadata.STYPE_INSTRUMENT_ID;
        boolean standForNumbers = metadata.stypeOut() == DbnMetadata.STYPE_INSTRUMENT_ID;
        if (symbolsAreNumbers == standForNumbers) {
            return;
        }
        for (DbnMetadata.Mapping mapping : metadata.mappings()) {
            if (symbolsAreNumbers || !standsForSeveralAtOnce(mapping)) {
                for (DbnMetadata.Interval interval : mapping.intervals()) {
                    add(
                            symbolsAreNumbers ? mapping.symbol() : interval.symbol(),
                            symbolsAreNumbers ? interval.symbol() : mapping.symbol(),
                            interval);
                }
            }
        }
    }

    /** What a number is called at a time; null when the metadata do not say. */
    SymbolSpan at(long number, long nanos) {
        for (SymbolSpan span : spans.getOrDefault(number, List.of())) {
            if (span.covers(nanos)) {
                return span;
            }
        }
        return null;
    }

    /** When the name of a number may next change: the start of the first span after a time. */
    long nextChange(long number, long nanos) {
        long next = Long.MAX_VALUE;
        for (SymbolSpan span : spans.getOrDefault(number, List.of())) {
            if (span.fromNanos() > nanos) {
                next = Math.min(next, span.fromNanos());
            }
        }
        return next;
    }

    private void add(String number, String symbol, DbnMetadata.Interval interval) {
        long from = midnightNanos(interval.startDate());
        long until = midnightNanos(interval.endDate());
        boolean isNumber = !number.isEmpty()
                && number.length() <= NUMBER_DIGITS
                && number.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (isNumber && !symbol.isEmpty() && from < until) {
            spans.computeIfAbsent(Long.parseLong(number), key -> new ArrayList<>())
                    .add(new SymbolSpan(symbol, from, until));
        }
    }

    private static boolean standsForSeveralAtOnce(DbnMetadata.Mapping mapping) {
        List<DbnMetadata.Interval> byStart = mapping.intervals().stream()
                .sorted(Comparator.comparingInt(DbnMetadata.Interval::startDate))
                .toList();
        int end = 0;
        for (DbnMetadata.Interval interval : byStart) {
            if (interval.startDate() < end) {
                return true;
            }
            end = Math.max(end, interval.endDate());
        }
        return false;
    }

    /** A day as the decimal number YYYYMMDD; one that is none is so long ago that nothing happens on it. */
    private static long midnightNanos(int date) {
        try {
            LocalDate day = LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
            return day.getYear() < 1970 || day.getYear() > 2261
                    ? Long.MIN_VALUE
                    : day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * SECOND_NS;
        } catch (DateTimeException e) {
            return Long.MIN_VALUE;
        }
    }
}

package io.penstock.engine;

import io.penstock.api.Time;
import io.penstock.engine.replay.Pace;
import io.penstock.engine.replay.Window;
import io.penstock.engine.ring.RingWriter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What of its sources a run played, and how it kept its pace.
 *
 * @param passes over the sources, whole or in part
 * @param eventsBefore events before the window, which built books only and count nowhere else but in the lanes
 * @param fromNanos where the window begins; {@link Time#NONE} for the beginning of the sources
 * @param toNanos where it ends; {@link Time#NONE} for their end
 * @param zone in which the two were meant
 * @param spanNs by how much stream time moved in all
 * @param stalls how often a paced run fell so far behind that its schedule moved; see {@link Pace}
 * @param stalledNs by how much it moved in all
 * @param ringFullNs how long reading waited in all for lanes to free slots of the ring: of a live feed, its lag behind them
 */
public record Played(
        int passes,
        long eventsBefore,
        long fromNanos,
        long toNanos,
        ZoneId zone,
        long spanNs,
        long stalls,
        long stalledNs,
        long ringFullNs) {
    static Played of(Passes passes, RingWriter writer, Pace pace) {
        Optional<Window> window = passes.window();
        return new Played(
                passes.played(),
                writer.eventsBeforeWindow(),
                window.map(Window::fromNanos).orElse(Time.NONE),
                window.map(Window::toNanos).orElse(Time.NONE),
                window.map(Window::zone).orElse(ZoneOffset.UTC),
                writer.streamSpanNs(),
                pace.stalls(),
                pace.stalledNs(),
                writer.waitedNs());
    }
}

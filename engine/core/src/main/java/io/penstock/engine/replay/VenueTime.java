package io.penstock.engine.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the clock on a venue's wall says.
 *
 * @param zone of all venues of a recording; empty when they differ, are not known, or trade around the clock in UTC
 */
public record VenueTime(Optional<ZoneId> zone) {
    /** In American English, because newer JDKs give zones no short names in the root locale. */
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS zzz", Locale.US);

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Map<String, String> ZONES = zones(Map.of(
            "America/New_York",
                    "XNAS XNYS XASE ARCX XBOS XPSX XCHI XCIS BATS BATY EDGA EDGX IEXG MEMX EPRL LTSE XNCM XNGS XNMS"
                            + " XNDQ XCBF OPRA FINN FINY XNYM XCEC IFUS",
            "America/Chicago", "XCME XCBT GLBX XCBO FCBT FCME",
            "Europe/London", "XLON IFEU XLME CHIX BATE TRQX AQXE",
            "Europe/Berlin", "XEUR XETR XFRA XPAR XAMS XBRU XMIL XMAD XSWX",
            "Asia/Tokyo", "XJPX XTKS XOSE XTAM SBIJ CHIJ",
            "Asia/Hong_Kong", "XHKG XHKF",
            "Asia/Singapore", "XSES XSCE",
            "Australia/Sydney", "XASX XASF CHIA",
            "America/Sao_Paulo", "BVMF",
            "America/Toronto", "XTSE XTSX XATS NEOE"));

    /** The time of venues, given as ISO 10383 codes. */
    public static VenueTime of(Set<String> venues) {
        Set<Optional<ZoneId>> zones = venues.stream()
                .map(venue -> Optional.ofNullable(ZONES.get(venue)).map(ZoneId::of))
                .collect(Collectors.toSet());
        return new VenueTime(zones.size() == 1 ? zones.iterator().next() : Optional.empty());
    }

    /** The zone in which a time without one is meant: that of the venues, New York while none is known, UTC otherwise. */
    public static ZoneId zoneMeant(Set<String> venues) {
        return venues.isEmpty() ? NEW_YORK : of(venues).zone().orElse(ZoneOffset.UTC);
    }

    /** {@code 2019-12-30 09:00:00.000123456 UTC}. */
    public static String text(long nanos, ZoneId zone) {
        long second = Math.floorDiv(nanos, 1_000_000_000L);
        Instant instant = Instant.ofEpochSecond(second, Math.floorMod(nanos, 1_000_000_000L));
        return TEXT.format(instant.atZone(zone)).replaceFirst("Z$", "UTC");
    }

    private static Map<String, String> zones(Map<String, String> venuesByZone) {
        Map<String, String> zones = new TreeMap<>();
        venuesByZone.forEach((zone, venues) -> {
            for (String venue : venues.split(" ")) {
                zones.put(venue, zone);
            }
        });
        return zones;
    }
}

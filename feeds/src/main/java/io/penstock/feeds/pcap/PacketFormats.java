package io.penstock.feeds.pcap;

import io.penstock.api.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The formats that {@link ServiceLoader} finds, in its order. Any thread. */
public final class PacketFormats {
    /** What {@code decode} says when the format is to be seen by content. */
    public static final String BY_CONTENT = "auto";

    private PacketFormats() {}

    /** All of them. */
    public static List<PacketFormat> all() {
        List<PacketFormat> formats = new ArrayList<>();
        ServiceLoader.load(PacketFormat.class, PacketFormat.class.getClassLoader())
                .forEach(formats::add);
        return formats;
    }

    /** The one of a name. @throws IllegalArgumentException when there is none */
    public static PacketFormat named(String name) {
        return all().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("decode=" + name + ": no such format"));
    }

    /** Their names. */
    public static List<String> names() {
        return all().stream().map(PacketFormat::name).toList();
    }

    /** The parameters of all formats; the first of a name counts. */
    public static List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (PacketFormat format : all()) {
            for (Parameter parameter : format.parameters()) {
                if (parameters.stream().noneMatch(known -> known.name().equals(parameter.name()))) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }
}

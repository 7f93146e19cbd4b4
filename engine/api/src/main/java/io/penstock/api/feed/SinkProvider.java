package io.penstock.api.feed;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import java.io.OutputStream;
import java.util.List;

/** Opens sinks of one format; found with {@link java.util.ServiceLoader}. */
public interface SinkProvider {
    /** Name of the parameter, a choice, of a format that knows several kinds of records: {@code mbo}, {@code trades}. */
    String SCHEMA = "schema";

    /** Unique name, as typed after {@code --format}. */
    String format();

    /** One line for {@code list}. */
    String description();

    /** Endings of file names, without dot and without compression suffix, that mean this format. */
    List<String> suffixes();

    /** Declared parameters, in the order to show. */
    List<Parameter> parameters();

    /**
     * A sink that writes to a stream, which closing the sink closes.
     *
     * @param parameters checked against {@link #parameters}
     */
    Sink open(OutputStream out, Parameters parameters);
}

package org.yui.gateway.operations;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.yui.gateway.Refusal;
import org.yui.gateway.http.RequestLog;

/** What a node counts, in the names that the operations manual explains. For many threads. */
public final class NodeMetrics implements RequestLog {

    /** Content type of {@link #write}. */
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter format =
            PrometheusTextFormatWriter.builder().build();
    private final Counter requests = Counter.builder()
            .name("yui_requests_total")
            .help("Requests answered, by endpoint and outcome: OK or the code of the refusal.")
            .labelNames("endpoint", "outcome")
            .register(registry);
    private final Histogram requestSeconds = Histogram.builder()
            .name("yui_request_seconds")
            .help("How long requests took.")
            .labelNames("endpoint")
            .classicOnly()
            .register(registry);
    private final Counter turnedAway = Counter.builder()
            .name("yui_turned_away_total")
            .help("Connections that ended in their handshake: no certificate of those who are trusted, or another TLS.")
            .register(registry);
    private final Counter lines = Counter.builder()
            .name("yui_lines_total")
            .help("Order lines answered: RELEASED, or the code of the refusal.")
            .labelNames("outcome")
            .register(registry);
    private final Counter served = Counter.builder()
            .name("yui_content_bytes_total")
            .help("Bytes of sealed content sent to buyers.")
            .register(registry);
    private final Histogram ledgerSeconds = Histogram.builder()
            .name("yui_ledger_call_seconds")
            .help("Calls to the ledger by call and outcome, and how long they took.")
            .labelNames("call", "outcome")
            .classicOnly()
            .register(registry);
    private final Counter deposits = Counter.builder()
            .name("yui_deposits_total")
            .help("Deposits of one study's parts that were taken; the same again counts again.")
            .register(registry);
    private final Counter withdrawals = Counter.builder()
            .name("yui_withdrawals_total")
            .help("Withdrawals obeyed, by how they came: word (a hospital's signed one) or block.")
            .labelNames("by")
            .register(registry);
    private final Histogram withdrawalSeconds = Histogram.builder()
            .name("yui_withdrawal_seconds")
            .help("Until a withdrawal was obeyed here: word, since it came; block, since the hospital's transaction was"
                    + " signed, by the two clocks.")
            .labelNames("by")
            .classicOnly()
            .register(registry);
    private final Counter pins = Counter.builder()
            .name("yui_pins_total")
            .help("Studies pinned for another hospital; asked again counts again.")
            .register(registry);

    @Override
    public void answered(String endpoint, String outcome, String caller, Duration took) {
        requests.labelValues(endpoint, outcome).inc();
        requestSeconds.labelValues(endpoint).observe(seconds(took));
    }

    @Override
    public void turnedAway(String from) {
        turnedAway.inc();
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    void released(long howMany) {
        lines.labelValues("RELEASED").inc(howMany);
    }

    void refused(Refusal why, long howMany) {
        lines.labelValues(why.name()).inc(howMany);
    }

    /** Bytes of content went out. */
    public void served(long bytes) {
        served.inc(bytes);
    }

    void ledgerCall(String call, String outcome, Duration took) {
        ledgerSeconds.labelValues(call, outcome).observe(seconds(took));
    }

    void deposited() {
        deposits.inc();
    }

    void withdrawn(Duration took) {
        withdrawals.labelValues("word").inc();
        withdrawalSeconds.labelValues("word").observe(seconds(took));
    }

    /**
     * A withdrawal in a block was obeyed.
     *
     * @param took since the time of its transaction; clocks that differ may make it negative, which counts as nothing
     */
    public void withdrawnByBlock(Duration took) {
        withdrawals.labelValues("block").inc();
        withdrawalSeconds.labelValues("block").observe(Math.max(0, seconds(took)));
    }

    /** A study was pinned for another hospital. */
    public void pinned() {
        pins.inc();
    }

    /**
     * Adds something that is asked for when somebody looks.
     *
     * @param name of the metric, ending in its unit
     * @param value now; not a number where there is none yet
     */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Writes everything in Prometheus' text format 0.0.4. */
    void write(OutputStream out) throws IOException {
        format.write(out, registry.scrape());
    }
}

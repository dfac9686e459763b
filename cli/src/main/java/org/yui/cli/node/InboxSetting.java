package org.yui.cli.node;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yui.cli.pull.PullLimits;
import org.yui.domain.ConsentReference;
import org.yui.domain.EthicsId;

/**
 * How a hospital takes in studies that wait to be contributed.
 *
 * @param folder what people and systems drop into; absent if studies come over the network only
 * @param quiet how long an entry must have looked the same before it is taken
 * @param ethics the approval under which everything is collected that is taken from now on
 * @param consent where the hospital keeps what its patients were told and asked
 * @param profile name of the de-identification profile
 * @param least how many patients a contribution has at least
 * @param pull how long another server may take over what is fetched from it
 */
public record InboxSetting(
        @Nullable Path folder,
        Duration quiet,
        EthicsId ethics,
        ConsentReference consent,
        String profile,
        int least,
        PullLimits pull) {}

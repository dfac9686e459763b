package org.yui.imaging.intake;

import org.yui.domain.ConsentReference;
import org.yui.domain.EthicsId;

/**
 * Under what something is collected. Without it nothing is; with it, it stays, whatever a configuration says later.
 *
 * @param ethics the approval that ran when it was taken
 * @param consent where the hospital keeps what its patients were told and asked
 * @param profile name of the de-identification profile
 */
public record Binding(EthicsId ethics, ConsentReference consent, String profile) {}

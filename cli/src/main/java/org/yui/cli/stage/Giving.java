package org.yui.cli.stage;

import org.yui.domain.EthicsId;
import org.yui.domain.Region;
import org.yui.domain.document.ConsentPolicy;

/**
 * Under what a hospital gives.
 *
 * @param ethics the approval that runs
 * @param policy what the patients' consent, or the law in its place, allows
 * @param region where the data comes from
 */
public record Giving(EthicsId ethics, ConsentPolicy policy, Region region) {}

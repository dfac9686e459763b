package org.yui.domain.rule;

import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.use.ResearchUse;

/**
 * A request as terms of use look at it.
 *
 * @param ethics whether the approval that it names is the buyer's and runs
 */
public record Asking(MspId buyer, Region region, ResearchUse use, boolean ethics) {}

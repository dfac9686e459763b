package org.yui.gateway.delivery;

import org.yui.domain.InclusionProof;
import org.yui.domain.contribution.StudyOpening;

/**
 * A study's leaf, opened, and the proof that it is in its contribution.
 *
 * @param proof for a tree of exactly the contribution's number of studies
 */
public record ProvenStudy(StudyOpening opening, InclusionProof proof) {}

package org.yui.gateway;

import org.yui.domain.ContributionId;
import org.yui.domain.Hash;

/** What a test's hospital says of its de-identification. */
public record TestManifest(ContributionId contribution, Hash evidenceRoot) {}

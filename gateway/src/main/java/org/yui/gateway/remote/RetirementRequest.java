package org.yui.gateway.remote;

import org.yui.domain.ContributionId;
import org.yui.domain.json.Versioned;

/** Asks a custodian to destroy what a newer custody epoch has replaced. */
record RetirementRequest(ContributionId contribution) implements Versioned {}

package org.yui.cli.stage;

import org.yui.domain.json.Versioned;
import org.yui.imaging.CurationVerdict;

/**
 * What a hospital keeps of a study that it curated, beside the evidence of its instances. It never leaves the hospital; the ledger
 * has the root over salted hashes of the evidence.
 */
record StudyRecord(CurationVerdict verdict) implements Versioned {}

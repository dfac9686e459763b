/**
 * The files that, with the blocks, are the evidence: what an auditor needs to recompute everything offline.
 *
 * <pre>
 * ledgersData/chains/chains/&lt;channel&gt;/blockfile_000000   the blocks, as in a Fabric peer
 * copies/&lt;MSP id&gt;/ledgersData/...                     the same blocks from an organisation's own peer
 * openings/&lt;contribution&gt;.json                             {@link org.yui.domain.evidence.ContributionOpenings}
 * orders/&lt;order&gt;.json                                      {@link org.yui.domain.signing.Signed} delivery order
 * lines/&lt;grant&gt;-&lt;slice&gt;-&lt;first&gt;.json                  {@link org.yui.domain.evidence.RowLines}
 * releases/&lt;custodian&gt;-&lt;grant&gt;-&lt;slice&gt;-&lt;first&gt;.json  {@link org.yui.domain.evidence.RowReleases}
 * statements/&lt;period&gt;-&lt;currency&gt;-&lt;member&gt;.json        {@link org.yui.domain.period.Statement}
 * </pre>
 *
 * <p>Every file is canonical JSON without a trailing newline, so that no byte of it can change unnoticed.
 */
package org.yui.domain.evidence;

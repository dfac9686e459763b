/**
 * A custodian's face: HTTPS with mutual TLS 1.3 as {@link org.yui.gateway.http.HttpsServer} gives it, and the client that looks like
 * the custodian itself.
 *
 * <pre>
 * POST /v1/deposits           signed {@link org.yui.gateway.custodian.StudyDeposit}      by hospitals
 * POST /v1/acknowledgements   contribution and epoch -&gt; the fact                         by hospitals
 * POST /v1/releases           signed {@link org.yui.gateway.custodian.ReleaseRequest}    by members with a gateway key
 * POST /v1/recalls            a range of its own contribution's studies -&gt; their parts   by hospitals
 * POST /v1/retirements        contribution                                               by hospitals
 * POST /v1/withdrawals        signed withdrawal                                          by any member that carries one
 * POST /v1/pins               {@link org.yui.gateway.pin.PinRequest}                     by the study's own hospital
 * </pre>
 *
 * <p>Who may call is a fence in front; what decides is always the signature that a message carries. The same call again gets the
 * same answer.
 */
package org.yui.gateway.remote;

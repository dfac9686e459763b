/**
 * A node's face: HTTPS with mutual TLS 1.3, one class for each endpoint, problem documents (RFC 9457) for refusals. {@link
 * org.yui.gateway.http.HttpsServer} is any node's, {@link org.yui.gateway.http.GatewayServer} the gateway's; a custodian's endpoints
 * are in {@code org.yui.gateway.remote}. {@link org.yui.gateway.http.InnerServer} is for an organisation's own systems, which are no
 * members. {@link org.yui.gateway.http.MemberHttp} is the other end.
 *
 * <p>Who calls is who the client certificate's issuing CA belongs to, and nothing that a request says changes that. The gateway
 * relays members' own signed transactions and never speaks in a member's name. Ciphertext comes in ranges (RFC 9110,
 * section 14) with the CID as its strong entity tag, never compressed.
 *
 * <pre>
 * GET    /v1/catalogue                                        {@link org.yui.gateway.catalogue.CatalogueView}
 * GET    /v1/requests/{grant}                                 {@link org.yui.gateway.http.RequestView}
 * GET    /v1/grants/{grant}                                   {@link org.yui.gateway.http.GrantView}
 * GET    /v1/grants/{grant}/studies                           {@link org.yui.gateway.http.StudiesView}
 * PUT    /v1/contributions/{contribution}/openings            {@link org.yui.domain.evidence.ContributionOpenings}
 * POST   /v1/orders                                           signed order -&gt; {@link org.yui.gateway.delivery.OrderView}
 * GET    /v1/orders/{order}                                   {@link org.yui.gateway.delivery.OrderView}
 * GET    /v1/orders/{order}/studies/{studyVersion}/content    ciphertext
 * GET    /v1/orders/{order}/studies/{studyVersion}/ipfs/{cid} its blocks, raw or as a CAR
 *        /ga4gh/drs/v1/...                                    {@link org.yui.gateway.http.drs.DrsRoutes}
 * POST   /v1/ledger/evaluate | endorse | submit               Fabric's messages as bytes
 * GET    /v1/ledger/transactions/{transaction}                {@link org.yui.network.CommitStatus}
 * GET    /v1/ledger/height
 * GET    /v1/ledger/blocks/{number}                           {@code common.Block}
 * </pre>
 */
package org.yui.gateway.http;

/**
 * The ledger as rows that can be asked: catalogue, requests, grants, orders and earnings, in H2 or PostgreSQL.
 *
 * <p>{@link org.yui.gateway.projection.Projection} takes blocks in their order; a block's rows and the place after it are committed together,
 * so a kill at any instant loses nothing and does nothing twice. Nothing is here that the ledger does not give again. A
 * {@link org.yui.gateway.projection.ProjectionFeed} brings the rows level with a peer; {@link org.yui.gateway.projection.Authorisation} decides from
 * them, and refuses everything when they are not {@link org.yui.gateway.projection.Freshness level}.
 */
package org.yui.gateway.projection;

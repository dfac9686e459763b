/**
 * What is on offer, read from the ledger's blocks: dataset versions as their curators published them, less what hospitals have
 * taken back.
 *
 * <p>The projection is rebuilt from block 0 when the gateway starts and follows the log from there; it holds only which dataset
 * versions there are and what is withdrawn. Everything else is read from the ledger when somebody asks.
 */
package org.yui.gateway.catalogue;

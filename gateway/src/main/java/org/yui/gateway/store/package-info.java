/**
 * Durable records: one canonical JSON file each, in folders that only their owner may read.
 *
 * <p>A record is written aside, forced to the disk, and renamed into its place, so that a kill at any instant leaves the old
 * record or the new one.
 */
package org.yui.gateway.store;

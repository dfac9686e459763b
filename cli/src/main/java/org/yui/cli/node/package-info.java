/**
 * One organisation's node as its {@code yui.yaml} configures it, and what is opened from that: identity, keys, the ledger, the
 * ways to custodians and to content.
 *
 * <pre>
 * yui.yaml  --YamlFile-->  YamlSection  --NodeConfigurationReader-->  {@link org.yui.cli.node.NodeConfiguration}
 * </pre>
 *
 * <p>A file is read strictly: plain YAML 1.2 without tags, anchors or repeated keys. All of its problems are told at once, each
 * with its line; no message repeats a value, which may be a secret in the wrong place.
 */
package org.yui.cli.node;

/**
 * A member's own things as one file that opens only when several people put their keys together, and back.
 *
 * <pre>
 * yui.yaml, *.pem and *.key beside it, keys/, secrets/, state/  -&gt;  {@link org.yui.cli.backup.Backup}
 *   -&gt;  ZIP of files and, last, a {@link org.yui.cli.backup.BackupManifest}  -&gt;  {@link org.yui.vault.SharedSeal}
 *   -&gt;  {@link org.yui.cli.backup.Restore}: every file and no other, then moved into its place whole
 * </pre>
 *
 * <p>Not in it: peer, orderer and content node, which fetch what they lack from the others, and how far the node had followed its peer's
 * blocks. So a restored node takes every block again, and obeys every withdrawal of the log again, also those younger than the backup;
 * and before each answer its custodian asks the ledger whether the study was withdrawn. Parts that were shredded after the backup
 * come back with it and are shredded again.
 *
 * <p>A custodian whose releases are older than the ledger's own record of them does not answer: it would sign a second, different
 * answer for a line already used. So back up after every day on which something was released.
 */
package org.yui.cli.backup;

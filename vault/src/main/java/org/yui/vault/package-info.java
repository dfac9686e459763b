/**
 * Seal and open.
 *
 * <pre>
 * instances -> container (ZIP64, Padmé) -> AesGcmHkdfStreaming -> Blocks     {@link org.yui.vault.Sealer}
 * Blocks -> AesGcmHkdfStreaming -> container -> folder                       {@link org.yui.vault.Opener}
 * bytes by place -> segments -> index -> one instance                        {@link org.yui.vault.StudyView}
 * data key -> parts -> deposits -> answers -> parts -> data key              {@link org.yui.vault.KeyParts}
 * </pre>
 *
 * <p><b>Keys.</b> One random 32-byte {@link org.yui.vault.DataKey} for each study version. With its study version's 16 bytes
 * as salt, HKDF-SHA256 (RFC 5869) gives from it: the stream key ({@code yui/v1/stream}), the commitment ({@code
 * yui/v1/commit}), and for custody the owner's part ({@code yui/v1/custody/owner}, epoch) and each part's salt ({@code
 * yui/v1/custody/salt}, epoch, index). Since AES-GCM does not bind its key, the commitment is what makes one ciphertext open
 * to one content: it is in the study's leaf and is checked before anything is decrypted.
 *
 * <p><b>Cipher.</b> Tink's AesGcmHkdfStreaming, AES-256, segments of 256 KiB of ciphertext from offset 0, so that four fill
 * one leaf of the block store. Its associated data is the canonical JSON of a {@link org.yui.vault.SealContext}. Bulk work is
 * the JDK's AES and SHA-256.
 *
 * <p><b>Wrapping.</b> HPKE (RFC 9180) base mode with X-Wing (0x647a), HKDF-SHA256 and AES-256-GCM, from BouncyCastle; who
 * sent is said by signatures around it, never by HPKE.
 *
 * <p>Two threads work on one study: one on the plain side, one on the sealed side ({@code Pipe}). Memory does not grow with
 * the study.
 */
@NullMarked
package org.yui.vault;

import org.jspecify.annotations.NullMarked;

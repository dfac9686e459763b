/**
 * The container of a study version before it is encrypted: a ZIP64 archive (APPNOTE 6.3.10) whose entries are all stored,
 * so that whoever has decrypted it can open it with ordinary tools.
 *
 * <p>In this order: the instances; {@code manifest.json}, the canonical JSON of a {@link
 * org.yui.vault.container.Manifest}; {@code padding.bin}, zeros that bring the container to a Padmé length; the central
 * directory, which is the index; the end records. Every entry carries ZIP64 sizes and a checksum known beforehand,
 * one fixed time and mode, so the same instances give the same bytes, and the length is known before the first one.
 *
 * <p>{@link org.yui.vault.container.Container} writes; {@link org.yui.vault.container.Unpacker} reads a stream once, accepts
 * nothing but this form, byte for byte (so that every tool sees the same content), and makes the folder appear whole or
 * not at all. {@link org.yui.vault.container.ContainerView} reads by place, from the index on.
 */
@NullMarked
package org.yui.vault.container;

import org.jspecify.annotations.NullMarked;

/**
 * Blocks as Fabric's peers keep them, read and written byte for byte.
 *
 * <p><b>The file.</b> {@code ledgersData/chains/chains/<channel>/blockfile_000000}, the next {@code _000001} when a block would
 * take the file beyond 64 MiB. A record is varint(length) and the block: varint number, bytes data_hash, bytes
 * previous_hash, varint count and that many bytes (envelopes), varint count and that many bytes (metadata); bytes are
 * varint(length) and the content (Fabric {@code common/ledger/blkstorage/block_serialization.go}).
 *
 * <p><b>Hashes.</b> data_hash is SHA-256 over the envelopes, one after the other. The header hash is SHA-256 over the DER
 * {@code SEQUENCE(INTEGER number, OCTET STRING previous_hash, OCTET STRING data_hash)}; previous_hash of block 0 is empty.
 *
 * <p><b>Block 0</b> of the embedded engine is one unsigned envelope of type CONFIG (1), version 0, epoch 0, with an empty creator, a
 * nonce of 24 bytes and tx_id = hex SHA-256(nonce); its data is {@code ConfigEnvelope{config{sequence 0, channel_group}}}.
 * Every group and value has version 0. "Majority" of n hospitals is floor(n/2)+1. Groups, in configtxgen's layout:
 *
 * <pre>
 * Channel            mod_policy Admins
 *   values           HashingAlgorithm{SHA256} BlockDataHashingStructure{4294967295} Capabilities{V2_0}   mod_policy Admins
 *   policies         Readers  ImplicitMeta ANY Readers
 *                    Writers  ImplicitMeta ANY Writers
 *                    Admins   Signature: majority of hospitals, ADMIN
 *   groups.Orderer   mod_policy Admins
 *     values         BatchSize{500, 10485760, 2097152} BatchTimeout{1ms} ChannelRestrictions{0} Capabilities{V2_0}
 *                    ConsensusType{type solo, metadata empty, state NORMAL}                              mod_policy Admins
 *     policies       Readers, Writers  ImplicitMeta ANY
 *                    Admins            Signature: majority of hospitals, ADMIN
 *                    BlockValidation   Signature: majority of hospitals, ORDERER
 *     groups.&lt;MSP id of each hospital&gt;      mod_policy /Channel/Orderer/Admins
 *       values       MSP                                                          mod_policy /Channel/Orderer/Admins
 *       policies     Readers, Writers  Signature: 1 of ORDERER, ADMIN of this MSP; Admins: ADMIN of this MSP
 *                                                                                 mod_policy /Channel/Orderer/Admins
 *   groups.Application   mod_policy Admins
 *     values         Capabilities{V2_5}                                                                  mod_policy Admins
 *     policies       Readers, Writers       ImplicitMeta ANY
 *                    Admins                 Signature: majority of hospitals, ADMIN
 *                    Endorsement            Signature: majority of hospitals, PEER
 *                    LifecycleEndorsement   the same as Endorsement
 *     groups.&lt;MSP id of each member, hospitals too&gt;   mod_policy /Channel/Application/Admins
 *       values       MSP                                                          mod_policy /Channel/Application/Admins
 *       policies     Readers: 1 of ADMIN, PEER, CLIENT; Writers: 1 of ADMIN, CLIENT; Admins: ADMIN;
 *                    Endorsement: PEER; each of this MSP                          mod_policy /Channel/Application/Admins
 * </pre>
 *
 * Policies not said otherwise have mod_policy Admins. A Signature policy is {@code Policy{type 1, SignaturePolicyEnvelope{version
 * 0, rule n_out_of{n, signed_by 0..}, identities[ROLE MSPRole{msp_identifier, role}]}}}, identities in ascending order of MSP id. The
 * hospitals are the MSP ids in the identities of {@code /Channel/Application/Endorsement}. The envelope of block 0 and all of its maps
 * are in ascending order of key.
 *
 * <p><b>MSP</b> is {@code MSPConfig{type 0, FabricMSPConfig}}: name the MSP id; root_certs and tls_root_certs the member's own CA alone,
 * no intermediates; crypto_config{SHA2, SHA256}; fabric_node_ous enabled, with the identifiers client, peer, admin and orderer, each with
 * certificate = the member's own CA. So a leaf counts for a member only if that member's own CA issued it, its signatures are
 * ECDSA P-256 over SHA-256 with low S, and exactly one of its OUs is a role. No two members' CAs share a key or a subject. Expiry is not
 * judged in a block (nor does Fabric).
 *
 * <p><b>Metadata of block 0</b>, five entries: [0] Metadata{value OrdererBlockMetadata{last_config{0}}} without signatures; [1]
 * Metadata{value LastConfig{0}}, which is no bytes at all; [2] one byte 0; [3] and [4] empty. <b>Of each later block</b>: [0]
 * Metadata{value OrdererBlockMetadata{last_config{0}, consenter_metadata Metadata{}}, signatures: one of each hospital's orderer, in order
 * of MSP id, each over value ‖ signature_header ‖ DER header}; [1] as before; [2] one validation code a transaction; [3] empty; [4]
 * Metadata{value COMMIT_HASH}.
 *
 * <p><b>COMMIT_HASH</b> of block n &ge; 1 is SHA-256(varint(length of filter) ‖ filter ‖ updates ‖ COMMIT_HASH of n-1, nothing for block
 * 1); updates are Fabric's {@code txmgr.Updates} (KVWrite{namespace 1, collection 2, key 3, isDelete 4, value 5, version_bytes 6}),
 * namespaces in order, in each the public keys and then its collections, keys in order of their bytes; the namespace on its first
 * entry only, a collection likewise.
 *
 * <p><b>Block 1</b> is one transaction of chaincode {@code _lifecycle}, {@code CommitChaincodeDefinition} by a hospital's admin, endorsed by
 * every hospital's peer. It writes {@code namespaces/metadata/yui} and {@code namespaces/fields/yui/} with {@code Sequence} (1), {@code
 * EndorsementInfo} (version 1.0, plugin escc), {@code ValidationInfo} (plugin vscc, policy by reference to {@code
 * /Channel/Application/Endorsement}) and {@code Collections} (empty), in Fabric's own form (Fabric {@code lifecycle/serializer.go}). Who
 * must endorse {@code yui} is read from there. Approvals in implicit collections are not written: a hospital's endorsement is its own.
 *
 * <p><b>Transactions</b> after that are of chaincode {@code yui}, version as defined. Their namespaces are {@code _lifecycle}, of which they
 * read {@code namespaces/fields/yui/Sequence} as every peer does, and {@code yui}; the function and its canonical JSON are args[0] and
 * args[1]; transient data is never used. Each hospital endorses; no block after 0 holds a CONFIG.
 */
package org.yui.network.block;

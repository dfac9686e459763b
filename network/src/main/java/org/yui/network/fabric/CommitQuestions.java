package org.yui.network.fabric;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.yui.network.member.Identity;

/** Asks how transactions ended, in the reader's name: the channel's Readers may ({@code gateway/CommitStatus}). */
record CommitQuestions(Identity reader, String channel) {

    SignedCommitStatusRequest about(String transaction) {
        ByteString request = CommitStatusRequest.newBuilder()
                .setChannelId(channel)
                .setTransactionId(transaction)
                .setIdentity(reader.serialized())
                .build()
                .toByteString();
        return SignedCommitStatusRequest.newBuilder()
                .setRequest(request)
                .setSignature(ByteString.copyFrom(reader.sign(request.toByteArray())))
                .build();
    }
}

package org.yui.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yui.gateway.RefusalException;
import org.yui.gateway.stow.FailureReason;
import org.yui.gateway.stow.InstanceAnswer;
import org.yui.gateway.stow.InstanceStore;
import org.yui.imaging.intake.Received;
import org.yui.imaging.intake.Reception;

/** What is sent by STOW-RS goes where everything goes that comes in, as long as it may be collected. */
record IngestStore(Reception reception, RunningApproval approval) implements InstanceStore {

    @Override
    public Transfer begin() throws RefusalException, IOException {
        approval.binding();
        return new Receiving(reception.begin());
    }

    private record Receiving(org.yui.imaging.intake.Transfer transfer) implements Transfer {

        @Override
        public InstanceAnswer receive(InputStream content, @Nullable String study) throws IOException {
            return switch (transfer.receive(content, study)) {
                case Received.Taken taken -> InstanceAnswer.stored(taken.sopClass(), taken.sopInstance());
                case Received.Known known -> InstanceAnswer.stored(known.sopClass(), known.sopInstance());
                case Received.Refused refused ->
                    new InstanceAnswer(refused.sopClass(), refused.sopInstance(), reason(refused.why()));
            };
        }

        private static FailureReason reason(Received.Why why) {
            return switch (why) {
                case NOT_AN_INSTANCE -> FailureReason.CANNOT_UNDERSTAND;
                case OTHER_STUDY -> FailureReason.OTHER_STUDY;
                case TOO_LARGE -> FailureReason.TOO_LARGE;
                case DIFFERS -> FailureReason.DUPLICATE;
                case NO_ROOM -> FailureReason.OUT_OF_RESOURCES;
            };
        }

        @Override
        public void keep() throws IOException {
            transfer.keep();
        }

        @Override
        public void close() throws IOException {
            transfer.close();
        }
    }
}

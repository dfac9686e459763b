package org.yui.audit.replay;

import org.yui.audit.channel.Channel;
import org.yui.audit.channel.Hospitals;

/** What stands at the place that the replay has come to. */
public interface InForce {

    /** The configuration, which is there whenever a transaction has been found valid. */
    Channel channel();

    /** The hospitals whose majority decides: those of the chaincode's own policy. */
    Hospitals hospitals();
}

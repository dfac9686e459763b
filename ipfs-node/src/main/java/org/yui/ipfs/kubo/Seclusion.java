package org.yui.ipfs.kubo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that keep a node to its private swarm, by the names of Kubo's {@code docs/config.md}.
 *
 * <p>Profile {@code server} is not among them on purpose: its address filters shut out 10/8, 172.16/12, 192.168/16 and 127/8,
 * where hospitals live.
 */
final class Seclusion {

    private static final List<String> OFF = List.of(
            "AutoConf.Enabled", // would fetch the public network's bootstrap peers, resolvers and routers
            "AutoTLS.Enabled", // would tell a certificate authority of the node
            "Discovery.MDNS.Enabled",
            "Provide.Enabled",
            "HTTPRetrieval.Enabled",
            "Swarm.EnableHolePunching",
            "Swarm.RelayClient.Enabled",
            "Swarm.RelayService.Enabled",
            "Swarm.Transports.Network.QUIC", // private networks are over TCP alone
            "Swarm.Transports.Network.Relay",
            "Swarm.Transports.Network.WebRTCDirect",
            "Swarm.Transports.Network.WebTransport",
            "Swarm.Transports.Network.Websocket",
            "Version.SwarmCheckEnabled",
            "Internal.CGNATCheck",
            "Gateway.DeserializedResponses",
            "Gateway.ExposeRoutingAPI");
    private static final List<String> ON =
            List.of("Swarm.DisableNatPortMap", "Swarm.Transports.Network.TCP", "Gateway.NoDNSLink", "Gateway.NoFetch");

    private Seclusion() {}

    static Map<String, ForeignJson> settings() {
        Map<String, ForeignJson> settings = new LinkedHashMap<>();
        OFF.forEach(name -> settings.put(name, ForeignJson.truth(false)));
        ON.forEach(name -> settings.put(name, ForeignJson.truth(true)));
        settings.put("Bootstrap", ForeignJson.texts(List.of()));
        settings.put("Routing.Type", ForeignJson.text("none"));
        settings.put("Routing.DelegatedRouters", ForeignJson.texts(List.of()));
        settings.put("Ipns.DelegatedPublishers", ForeignJson.texts(List.of()));
        settings.put("DNS.Resolvers", new ForeignJson.Members(Map.of()));
        settings.put("AutoNAT.ServiceMode", ForeignJson.text("disabled"));
        settings.put("Plugins.Plugins.telemetry.Config.Mode", ForeignJson.text("off"));
        return settings;
    }
}

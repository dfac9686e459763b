package org.yui.gateway.stow;

import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The Store Instances Response Module (PS3.18 annex I.2) in the DICOM JSON Model (PS3.18 annex F): what is here, what is not and why.
 * Identifiers are digits and dots, so nothing needs escaping.
 */
final class StowAnswer {

    private final List<InstanceAnswer> answers = new ArrayList<>();

    void add(InstanceAnswer answer) {
        answers.add(answer);
    }

    int instances() {
        return answers.size();
    }

    boolean foundNoRoom() {
        return answers.stream().anyMatch(answer -> answer.failure() == FailureReason.OUT_OF_RESOURCES);
    }

    private long stored() {
        return answers.stream().filter(InstanceAnswer::isStored).count();
    }

    /** PS3.18 Table 10.5.3-1. */
    HttpStatus status() {
        if (stored() == answers.size()) {
            return HttpStatus.OK;
        }
        return stored() > 0 ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT;
    }

    /** In the order of tags; Retrieve URL (0008,1190) is empty, because nothing can be had back here. */
    String json() {
        List<String> attributes = new ArrayList<>();
        attributes.add("\"00081190\":{\"vr\":\"UR\"}");
        sequence(
                attributes,
                "00081198",
                answers.stream().filter(a -> !a.isStored() && a.isNamed()).toList());
        sequence(
                attributes,
                "00081199",
                answers.stream().filter(InstanceAnswer::isStored).toList());
        sequence(
                attributes,
                "0008119A",
                answers.stream().filter(a -> !a.isStored() && !a.isNamed()).toList());
        return "{" + String.join(",", attributes) + "}";
    }

    private static void sequence(List<String> attributes, String tag, List<InstanceAnswer> items) {
        if (!items.isEmpty()) {
            List<String> written = items.stream().map(StowAnswer::item).toList();
            attributes.add("\"" + tag + "\":{\"vr\":\"SQ\",\"Value\":[" + String.join(",", written) + "]}");
        }
    }

    private static String item(InstanceAnswer answer) {
        List<String> attributes = new ArrayList<>();
        if (answer.isNamed()) {
            attributes.add("\"00081150\":{\"vr\":\"UI\",\"Value\":[\"" + answer.sopClass() + "\"]}");
            attributes.add("\"00081155\":{\"vr\":\"UI\",\"Value\":[\"" + answer.sopInstance() + "\"]}");
        }
        FailureReason failure = answer.failure();
        if (failure != null) {
            attributes.add("\"00081197\":{\"vr\":\"US\",\"Value\":[" + failure.code() + "]}");
        }
        return "{" + String.join(",", attributes) + "}";
    }
}

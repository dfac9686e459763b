package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.yui.domain.Require;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.FileTree;

/** Nodes that are asked one after the other until one gives the right bytes; the one that did last is asked first. */
final class KuboNodes {

    /** A question to one node. */
    @FunctionalInterface
    interface Question<T> {
        T ask(KuboClient node) throws IOException;
    }

    private final List<KuboClient> nodes;
    private final Consumer<NodeFailure> failures;
    private final AtomicInteger answered = new AtomicInteger();

    KuboNodes(List<KuboClient> nodes, Consumer<NodeFailure> failures) {
        this.nodes = List.copyOf(nodes);
        this.failures = failures;
        Require.notEmpty(nodes, "nodes");
    }

    int count() {
        return nodes.size();
    }

    byte[] block(Cid block) throws IOException {
        return ask(block, node -> node.block(block));
    }

    /** Opens a part of a file; what of it a node does not give, another is asked for. */
    InputStream open(Cid root, long offset, long length) throws IOException {
        FileTree tree = FileTree.open(root, this::block);
        Require.between(0, tree.length(), offset, "offset");
        Require.between(0, tree.length() - offset, length, "length");
        return new KuboInput(this, tree, root, offset, length);
    }

    /** The first right answer, or what is worth most to know of why there is none. */
    <T> T ask(Cid block, Question<T> question) throws IOException {
        List<IOException> causes = new ArrayList<>();
        int first = answered.get();
        for (int i = 0; i < nodes.size(); i++) {
            int at = (first + i) % nodes.size();
            try {
                T answer = question.ask(nodes.get(at));
                answered.set(at);
                return answer;
            } catch (IOException e) {
                failures.accept(new NodeFailure(nodes.get(at).node(), block, e));
                causes.add(e);
            }
        }
        throw worthMost(causes);
    }

    /** A node that has not the block says less than one that was down or gave other bytes. */
    private static IOException worthMost(List<IOException> causes) {
        IOException most = causes.stream()
                .filter(cause -> !(cause instanceof MissingBlockException))
                .findFirst()
                .orElse(causes.getFirst());
        causes.stream().filter(cause -> !cause.equals(most)).forEach(most::addSuppressed);
        return most;
    }
}

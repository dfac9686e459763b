package org.yui.network.embedded;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import org.jspecify.annotations.Nullable;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;

/**
 * The class path as a chaincode's own jar would have it: everything as usual, and the founding hospitals of this channel, as block 0
 * names them, under {@link Founders#RESOURCE}.
 */
final class FoundersLoader extends ClassLoader {

    private final byte[] founders;

    FoundersLoader(ClassLoader parent, Founders founders) {
        super(parent);
        this.founders = Json.bytes(founders);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.equals(Founders.RESOURCE) ? inMemory() : super.getResource(name);
    }

    private URL inMemory() {
        try {
            return URL.of(URI.create("memory:/" + Founders.RESOURCE), new Handler());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a URL with a handler of its own is malformed", e);
        }
    }

    private final class Handler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(founders);
                }
            };
        }
    }
}

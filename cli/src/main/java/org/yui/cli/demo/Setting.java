package org.yui.cli.demo;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.yui.cli.Terminal;

/** What a demo has whatever it runs on. */
record Setting(DemoFolder folder, Plan plan, Terminal terminal, InstantSource clock, SecureRandom random) {}

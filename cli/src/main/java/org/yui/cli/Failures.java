package org.yui.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.GatewayRefusedException;
import picocli.CommandLine;

/** Turns what a command could not deal with into one clear line and an exit code. Only the unforeseen has a stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private static final String DISK_FULL = "No space left on device";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        String line = lineOf(failure);
        if (line == null) {
            err.println("yui: an error that was not foreseen; please report it with the lines below.");
            failure.printStackTrace(err);
        } else {
            err.println("yui " + command.getCommandName() + ": " + line + advice(line));
        }
        return ExitCode.UNUSABLE;
    }

    /** The system's words for a full disk say what was found, and not what to do; a node's refusal says both. */
    private static String advice(String line) {
        return line.contains(DISK_FULL) && !line.contains("free some space")
                ? "; expected room for more: free some space and start again, nothing is half-written"
                : "";
    }

    private static @org.jspecify.annotations.Nullable String lineOf(Exception failure) {
        return switch (failure) {
            case UnusableInputException e -> e.getMessage();
            case NoSuchFileException e -> "found no file or folder at " + e.getFile();
            case AccessDeniedException e -> "may not read or write " + e.getFile() + "; check its permissions";
            case FileSystemException e ->
                (e.getFile() == null ? "" : e.getFile() + ": ")
                        + (e.getReason() == null ? e.getMessage() : e.getReason());
            case GatewayRefusedException e -> e.code() + ": " + e.getMessage();
            case IOException e -> e.getMessage();
            case MalformedJsonException e -> e.getMessage();
            case InvalidValueException e -> e.getMessage();
            case LedgerException e -> e.getMessage();
            case RefusalException e -> e.refusal() + ": " + e.getMessage();
            default -> null;
        };
    }
}

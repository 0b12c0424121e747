package io.plumbline.app;

import io.plumbline.store.DatabaseRefused;
import io.plumbline.web.PortRefused;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code run} (the default), {@code sandbox}, {@code doctor}. */
public final class Main {
  /** What cannot be started as it is set up ends with this. */
  static final int REFUSED = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine(System.err).execute(args));
  }

  static CommandLine commandLine(PrintStream errors) {
    return new CommandLine(new Run())
        .addSubcommand("run", new Run())
        .addSubcommand("sandbox", new RunSandbox())
        .addSubcommand("doctor", new RunDoctor())
        .setExecutionExceptionHandler((fault, command, parsed) -> refuse(fault, errors));
  }

  /** A refusal in words ends the program with its sentences; anything else is a fault of ours. */
  private static int refuse(Exception fault, PrintStream errors) throws Exception {
    if (fault instanceof SettingsRefused refused) {
      return say(errors, refused.sentences());
    }
    if (fault instanceof DatabaseRefused || fault instanceof PortRefused) {
      return say(errors, List.of(String.valueOf(fault.getMessage())));
    }
    throw fault;
  }

  private static int say(PrintStream errors, List<String> sentences) {
    sentences.forEach(errors::println);
    return REFUSED;
  }

  @Command(
      name = "plumbline",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Runs the bot. Without Slack credentials it starts the sandbox and says so.")
  private static final class Run implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return Launch.run(Settings.read(System.getenv()));
    }
  }

  @Command(
      name = "sandbox",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Runs the bot in its own stand-in for Slack, whatever credentials are set.")
  private static final class RunSandbox implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return Launch.run(SettingsReader.ofSandbox(System.getenv()));
    }
  }

  @Command(
      name = "doctor",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Checks settings, database, clock and Slack, and says what to do.")
  private static final class RunDoctor implements Callable<Integer> {
    @Override
    public Integer call() {
      return new Doctor(System.getenv(), System.out).examine();
    }
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"plumbline " + (version == null ? "(not packaged)" : version)};
    }
  }
}

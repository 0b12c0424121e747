package io.plumbline.sandbox.page;

import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.model.SandboxEvents;
import io.plumbline.sandbox.wire.Misbehaviour;
import io.plumbline.sandbox.wire.Traffic;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the page needs of a sandbox.
 *
 * @param somebody the id of anybody in the workspace, to ask who else is there
 * @param fileUrl where a file is, from its id
 */
record Engine(
    Function<String, Client> clients,
    Supplier<String> somebody,
    SandboxEvents events,
    Traffic traffic,
    Misbehaviour misbehaviour,
    Function<String, String> fileUrl) {

  static Engine of(Sandbox sandbox) {
    return new Engine(
        sandbox::client,
        () -> sandbox.admin().botUser(),
        sandbox.events(),
        sandbox.traffic(),
        sandbox.misbehaviour(),
        sandbox::fileUrl);
  }

  Client client(String person) {
    return clients.apply(person);
  }
}

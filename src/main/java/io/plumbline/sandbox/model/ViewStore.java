package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each person's stack of open modals and their Home tab. Callers hold the workspace's lock. */
public final class ViewStore {
  public static final int STACK_MAX = 3;

  private final Workspace workspace;
  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();
  private final Map<String, View> byId = new HashMap<>();
  private long hashes;

  public ViewStore(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The open modals of a person, lowest first. */
  public List<View> stack(String person) {
    return List.copyOf(stacks.getOrDefault(person, List.of()));
  }

  public Optional<View> top(String person) {
    var stack = stacks.getOrDefault(person, List.of());
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
  }

  public Optional<View> home(String person) {
    return Optional.ofNullable(homes.get(person));
  }

  /** A view that is open or published, by its id. */
  public Optional<View> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<View> findByExternalId(String externalId) {
    return byId.values().stream().filter(view -> view.externalId().equals(externalId)).findFirst();
  }

  /** Opens a modal in place of whatever is open. */
  public View open(String person, ObjectNode content, ObjectNode state) {
    closeAll(person);
    return push(person, null, content, state);
  }

  /** Puts a modal on top of the one below. */
  public View push(String person, @Nullable View below, ObjectNode content, ObjectNode state) {
    var view = new View(workspace.ids().next("V"), person, below, content, state, nextHash());
    byId.put(view.id(), view);
    stacks.computeIfAbsent(person, p -> new ArrayList<>()).add(view);
    modalsChanged(person);
    return view;
  }

  public View publish(String person, ObjectNode content, ObjectNode state) {
    var home = homes.get(person);
    if (home == null) {
      home = new View(workspace.ids().next("V"), person, null, content, state, nextHash());
      homes.put(person, home);
      byId.put(home.id(), home);
    } else {
      home.replace(content, state, nextHash());
    }
    changed(home);
    return home;
  }

  public void update(View view, ObjectNode content, ObjectNode state) {
    view.replace(content, state, nextHash());
    changed(view);
  }

  /** Closes one modal; those above it go with it. */
  public void close(View view) {
    var stack = stacks.getOrDefault(view.person(), new ArrayList<>());
    int at = stack.indexOf(view);
    if (at >= 0) {
      var gone = stack.subList(at, stack.size());
      gone.forEach(each -> byId.remove(each.id()));
      gone.clear();
      modalsChanged(view.person());
    }
  }

  public void closeAll(String person) {
    var stack = stacks.getOrDefault(person, List.of());
    if (!stack.isEmpty()) {
      close(stack.get(0));
    }
  }

  /** Tells the screens that what a view shows has changed. */
  public void changed(View view) {
    if (view.isModal()) {
      modalsChanged(view.person());
    } else {
      workspace.screens().publish(SandboxEvents.Kind.HOME, null, view.person());
    }
  }

  private void modalsChanged(String person) {
    workspace.screens().publish(SandboxEvents.Kind.MODALS, null, person);
  }

  private String nextHash() {
    hashes++;
    return workspace.seconds() + "." + Long.toString(hashes * 2_654_435_761L, 36);
  }
}

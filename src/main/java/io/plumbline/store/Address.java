package io.plumbline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database is and how to get in.
 *
 * @param onConnect a statement that each pooled connection begins with; empty for none
 */
record Address(String url, String user, String password, String onConnect) {
  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  Address withPassword(String other) {
    return new Address(url, user, other, onConnect);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}

package org.refocus.sdk.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A database driver of which one call fails, whichever a test says, before it is done or after. */
final class FaultyDriver {
    private int left = -1;
    private boolean after;
    private Supplier<Throwable> failure = () -> null;

    /** Makes the n-th call from now fail, counted from 0; all others work. */
    void fail(int call, boolean afterItIsDone, Supplier<Throwable> with) {
        left = call;
        after = afterItIsDone;
        failure = with;
    }

    /** Makes every call work; says whether the failure had come. */
    boolean heal() {
        boolean failed = left < 0;
        left = -1;
        return failed;
    }

    DataSource on(DataSource database) {
        return Lent.each(database, connection -> faulty(connection, Connection.class));
    }

    private <T> T faulty(T real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                FaultyDriver.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean now = left >= 0 && left-- == 0;
                    if (now && !after) {
                        throw failure.get();
                    }
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (now) {
                        throw failure.get();
                    }
                    return wrapped(result);
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement statement) {
            return faulty(statement, PreparedStatement.class);
        }
        if (result instanceof Statement statement) {
            return faulty(statement, Statement.class);
        }
        if (result instanceof ResultSet rows) {
            return faulty(rows, ResultSet.class);
        }
        return result;
    }
}

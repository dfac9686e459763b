package org.yui.domain.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds records to JSON values by their components. */
final class RecordJson {

    private static final String VERSION = "v";

    private RecordJson() {}

    // --- writing

    static String write(Record value) {
        StringBuilder out = new StringBuilder(512);
        record(out, value);
        return out.toString();
    }

    private static void record(StringBuilder out, Record value) {
        Shape shape = Shape.of(value.getClass());
        out.append('{');
        if (shape.versioned) {
            out.append('"').append(VERSION).append("\":").append(shape.version(c -> get(c, value) != null));
        }
        for (RecordComponent component : shape.components) {
            Object found = get(component, value);
            if (found == null) {
                continue;
            }
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            string(out, component.getName());
            out.append(':');
            value(out, found);
        }
        out.append('}');
    }

    private static void value(StringBuilder out, Object value) {
        switch (value) {
            case String s -> string(out, s);
            case TextValue t -> string(out, t.text());
            case Instant i -> string(out, i.toString());
            case Enum<?> e -> string(out, e.name());
            case Boolean b -> out.append(b);
            case Integer i -> out.append(i);
            case Long l -> out.append(checkRange(l));
            case List<?> list -> list(out, list);
            case Record r -> record(out, r);
            default -> throw new IllegalStateException("no JSON form for " + value.getClass());
        }
    }

    private static long checkRange(long number) {
        if (number >= 1L << 53 || number <= -(1L << 53)) {
            throw new IllegalStateException("found an integer beyond 2^53-1, expected a text value for such amounts");
        }
        return number;
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(out, list.get(i));
        }
        out.append(']');
    }

    private static void string(StringBuilder out, String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static @Nullable Object get(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    // --- reading

    static <T extends Record> T read(Object json, Class<T> type) {
        return type.cast(record(json, type, type.getSimpleName()));
    }

    private static Record record(Object json, Class<? extends Record> type, String place) {
        Shape shape = Shape.of(type);
        Map<?, ?> members = expect(json, Map.class, place, "an object");
        refuseUnknown(members, shape, place);
        if (shape.versioned) {
            checkVersion(members, shape, place);
        }
        @Nullable Object[] arguments = new @Nullable Object[shape.components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = component(members, shape.components.get(i), place);
        }
        return make(shape.constructor, arguments, place);
    }

    private static @Nullable Object component(Map<?, ?> members, RecordComponent component, String place) {
        String where = place + "." + component.getName();
        Object found = members.get(component.getName());
        if (found != null) {
            return value(found, component.getGenericType(), where);
        }
        if (isNullable(component)) {
            return null;
        }
        throw new MalformedJsonException(
                where + ": found nothing, expected " + component.getType().getSimpleName());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void refuseUnknown(Map<?, ?> members, Shape shape, String place) {
        for (Object name : members.keySet()) {
            if (!shape.names.contains(name)) {
                throw new MalformedJsonException(place + ": found an unknown member, expected " + shape.names);
            }
        }
    }

    private static void checkVersion(Map<?, ?> members, Shape shape, String place) {
        long version = shape.version(c -> members.containsKey(c.getName()));
        if (!Long.valueOf(version).equals(members.get(VERSION))) {
            throw new MalformedJsonException(
                    place + ".v: found another or no schema version, expected " + version + " for these members");
        }
    }

    private static Object value(Object json, Type type, String place) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(json, list.getActualTypeArguments()[0], place);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return expect(json, String.class, place, "a string");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return expect(json, Boolean.class, place, "a boolean");
        }
        if (raw == long.class || raw == Long.class) {
            return expect(json, Long.class, place, "an integer");
        }
        if (raw == int.class) {
            return narrow(expect(json, Long.class, place, "an integer"), place);
        }
        if (Record.class.isAssignableFrom(raw) && !TextValue.class.isAssignableFrom(raw)) {
            return record(json, raw.asSubclass(Record.class), place);
        }
        return text(expect(json, String.class, place, "a string"), raw, place);
    }

    private static Object narrow(long found, String place) {
        if (found != (int) found) {
            throw new MalformedJsonException(place + ": found an integer beyond 32 bits, expected one within");
        }
        return (int) found;
    }

    private static List<Object> list(Object json, Type element, String place) {
        List<Object> out = new ArrayList<>();
        for (Object each : expect(json, List.class, place, "an array")) {
            out.add(value(each, element, place + "[" + out.size() + "]"));
        }
        return out;
    }

    private static Object text(String found, Class<?> type, String place) {
        if (type == Instant.class) {
            return instant(found, place);
        }
        if (type.isEnum()) {
            return constant(found, type, place);
        }
        try {
            return Shape.parser(type).invoke(null, found);
        } catch (InvocationTargetException e) {
            throw refused(place, e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call " + type + ".parse", e);
        }
    }

    private static Instant instant(String found, String place) {
        try {
            Instant instant = Instant.parse(found);
            if (instant.toString().equals(found)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new MalformedJsonException(place + ": found another text, expected an instant of ISO 8601 in UTC", e);
        }
        throw new MalformedJsonException(
                place + ": found an instant in another form, expected its shortest one in UTC");
    }

    private static Object constant(String found, Class<?> type, String place) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(found)) {
                return constant;
            }
        }
        throw new MalformedJsonException(
                place + ": found another word, expected one of " + List.of(type.getEnumConstants()));
    }

    private static Record make(Constructor<?> constructor, @Nullable Object[] arguments, String place) {
        try {
            return (Record) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw refused(place, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + constructor, e);
        }
    }

    private static MalformedJsonException refused(String place, InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException || cause instanceof ArithmeticException) {
            return new MalformedJsonException(place + ": " + cause.getMessage(), cause);
        }
        throw new IllegalStateException("a check of " + place + " failed by itself", cause);
    }

    private static <T> T expect(Object json, Class<T> type, String place, String expected) {
        if (!type.isInstance(json)) {
            throw new MalformedJsonException(place + ": found another JSON type, expected " + expected);
        }
        return type.cast(json);
    }

    /** What reflection needs to know of a record class, looked up once. */
    private record Shape(
            List<RecordComponent> components, Constructor<?> constructor, Set<String> names, boolean versioned) {

        private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();
        private static final Map<Class<?>, Method> PARSERS = new ConcurrentHashMap<>();

        static Shape of(Class<? extends Record> type) {
            return KNOWN.computeIfAbsent(type, t -> look(type));
        }

        private static Shape look(Class<? extends Record> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            boolean versioned = Versioned.class.isAssignableFrom(type);
            Set<String> names =
                    components.stream().map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
            if (versioned) {
                names.add(VERSION);
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                // A room's own files may be records that the rest of the world does not see.
                constructor.setAccessible(true);
                components.forEach(c -> c.getAccessor().setAccessible(true));
                return new Shape(components, constructor, names, versioned);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record without its constructor: " + type, e);
            }
        }

        /** The newest version that the components there need. */
        int version(Predicate<RecordComponent> isThere) {
            return components.stream()
                    .filter(c -> c.isAnnotationPresent(Since.class))
                    .filter(isThere)
                    .mapToInt(c -> c.getAnnotation(Since.class).value())
                    .max()
                    .orElse(Versioned.SCHEMA_VERSION);
        }

        static Method parser(Class<?> type) {
            return PARSERS.computeIfAbsent(type, t -> {
                try {
                    return t.getMethod("parse", String.class);
                } catch (NoSuchMethodException e) {
                    throw new IllegalStateException("no JSON form for " + t, e);
                }
            });
        }
    }
}

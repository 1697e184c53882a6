using System.Text;

namespace Mooc.Xapi.Rules;

/// <summary>
/// Language tags by the grammar of RFC 5646, 2.1: the sequence and the lengths of their parts, no variant and no singleton twice.
/// Whether a language exists is not looked up.
/// </summary>
internal static class LanguageTag
{
    private static readonly string[] Irregular =
    [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao",
        "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ];

    private static ReadOnlySpan<byte> Singletons => "abcdefghijklmnopqrstuvwxyz0123456789"u8;

    public static bool IsWellFormed(ReadOnlySpan<byte> tag)
    {
        // Two or three letters: what nearly every tag is.
        if (tag.Length is 2 or 3 && IsLetters(tag)) return true;
        if (tag.Length is < 2 or > 100) return false;

        var parts = new Parts(tag);
        return IsPrivate(ref parts) || (IsLanguage(ref parts) && AreSubtags(ref parts)) || IsIrregular(tag);
    }

    private static bool IsLanguage(ref Parts parts)
    {
        var language = parts.Current;
        if (language.Length is < 2 or > 8 || !IsLetters(language)) return false;

        parts.Next();
        for (var extended = 0; language.Length < 4 && extended < 3 && parts.Current.Length == 3 && IsLetters(parts.Current); extended++) parts.Next();
        if (parts.Current.Length == 4 && IsLetters(parts.Current)) parts.Next();
        if ((parts.Current.Length == 2 && IsLetters(parts.Current)) || (parts.Current.Length == 3 && IsDigits(parts.Current))) parts.Next();
        return true;
    }

    private static bool AreSubtags(ref Parts parts)
    {
        var variants = parts;
        while (IsVariant(parts.Current))
        {
            if (variants.StandsBefore(parts)) return false;
            parts.Next();
        }

        var singletons = 0L;
        while (!parts.AtEnd)
        {
            if (IsPrivate(ref parts)) return true;
            if (!IsExtension(ref parts, ref singletons)) return false;
        }

        return !parts.EndsInHyphen;
    }

    private static bool IsVariant(ReadOnlySpan<byte> part) =>
        IsAlphanumeric(part) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && char.IsAsciiDigit((char)part[0])));

    private static bool IsExtension(ref Parts parts, ref long seen)
    {
        if (parts.Current.Length != 1 || !IsAlphanumeric(parts.Current)) return false;

        var bit = 1L << Singletons.IndexOf((byte)(parts.Current[0] | 0x20));
        if ((seen & bit) != 0) return false;
        seen |= bit;
        parts.Next();
        return SkipWhile(ref parts, shortest: 2) > 0;
    }

    private static bool IsPrivate(ref Parts parts)
    {
        if (parts.Current.Length != 1 || (parts.Current[0] | 0x20) != 'x') return false;

        parts.Next();
        return SkipWhile(ref parts, shortest: 1) > 0 && parts.AtEnd && !parts.EndsInHyphen;
    }

    private static int SkipWhile(ref Parts parts, int shortest)
    {
        var count = 0;
        for (; parts.Current.Length >= shortest && parts.Current.Length <= 8 && IsAlphanumeric(parts.Current); count++) parts.Next();
        return count;
    }

    private static bool IsIrregular(ReadOnlySpan<byte> tag)
    {
        foreach (var irregular in Irregular)
        {
            if (Ascii.EqualsIgnoreCase(tag, irregular)) return true;
        }

        return false;
    }

    private static bool IsLetters(ReadOnlySpan<byte> part) => All(part, char.IsAsciiLetter);

    private static bool IsDigits(ReadOnlySpan<byte> part) => All(part, char.IsAsciiDigit);

    private static bool IsAlphanumeric(ReadOnlySpan<byte> part) => All(part, char.IsAsciiLetterOrDigit);

    private static bool All(ReadOnlySpan<byte> part, Func<char, bool> isOf)
    {
        foreach (var b in part)
        {
            if (!isOf((char)b)) return false;
        }

        return !part.IsEmpty;
    }

    /// <summary>The parts of a tag between its hyphens, one after the other.</summary>
    private ref struct Parts
    {
        private readonly ReadOnlySpan<byte> tag;
        private int start;

        public Parts(ReadOnlySpan<byte> tag)
        {
            this.tag = tag;
            Take();
        }

        public ReadOnlySpan<byte> Current { get; private set; }

        public readonly bool AtEnd => start >= tag.Length;

        public readonly bool EndsInHyphen => tag[^1] == '-';

        public void Next()
        {
            start += Current.Length + 1;
            Take();
        }

        /// <summary>Whether the other's current part stands between here and there.</summary>
        public readonly bool StandsBefore(Parts other)
        {
            for (var before = this; before.start < other.start; before.Next())
            {
                if (Ascii.EqualsIgnoreCase(before.Current, other.Current)) return true;
            }

            return false;
        }

        private void Take()
        {
            var rest = start < tag.Length ? tag[start..] : [];
            var hyphen = rest.IndexOf((byte)'-');
            Current = hyphen < 0 ? rest : rest[..hyphen];
        }
    }
}

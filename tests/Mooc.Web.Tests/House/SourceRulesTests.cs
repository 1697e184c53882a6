using System.Text.RegularExpressions;

namespace Mooc.Web.Tests.House;

/// <summary>Rules of STYLE.md that a machine can hold.</summary>
public sealed partial class SourceRulesTests
{
    private const int LongestFile = 300;
    private const int LongestProgram = 60;

    [Fact]
    public void No_text_becomes_sql()
    {
        var raw = SourceTree.Files("src", ".cs").Where(file => RawSql().IsMatch(file.Text)).Select(file => file.Path);

        Assert.Empty(raw);
    }

    [Fact]
    public void No_page_holds_a_script_or_a_style()
    {
        var inline = from file in SourceTree.Files(SourceTree.Web, ".cshtml")
                     from Match match in Inline().Matches(file.Text)
                     select $"{file.Path}: {match.Value.Trim()}";

        Assert.Empty(inline);
    }

    [Fact]
    public void A_file_fits_into_a_head()
    {
        var overlong = SourceTree.Files("src", ".cs", ".cshtml", ".css", ".js").Select(file => (file.Path, Lines: LinesOf(file)))
            .Where(file => file.Lines > LongestFile).Select(file => $"{file.Path} has {file.Lines} lines");

        Assert.Empty(overlong);
    }

    [Fact]
    public void The_programme_is_a_table_of_contents() => Assert.InRange(LinesOf(new SourceFile(SourceTree.Web + "/Program.cs")), 1, LongestProgram);

    [Fact]
    public void A_file_says_what_is_in_it()
    {
        var vague = SourceTree.Files("src", ".cs").Where(file => NamesNothing().IsMatch(file.Name)).Select(file => file.Path);

        Assert.Empty(vague);
    }

    private static int LinesOf(SourceFile file) => file.Text.TrimEnd('\n').Count(sign => sign == '\n') + 1;

    [GeneratedRegex(@"\b(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw)\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\sstyle\s*=|\son[a-z]+\s*=\s*[""']|<style\b|<script\b(?![^>]*\bsrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"((?<!Tag)Helper|Helpers|Util|Utils|Utilities|Manager|Common|Extensions|Misc|Impl|Dto|Info)\.cs$")]
    private static partial Regex NamesNothing();
}

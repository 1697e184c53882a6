using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Certificates.Verifying;
using Mooc.Web.Data;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Certificates;

public sealed class VerifyTests
{
    [Theory]
    [InlineData("pdf")]
    [InlineData("badge")]
    [InlineData("badge?alg=ES256")]
    [InlineData("badge?format=svg")]
    public async Task What_the_site_hands_out_is_good(string what)
    {
        using var site = new MoocSite();
        var file = await FileOfAsync(site, what);

        var answer = await site.ShellAsync("certificate", "verify", file);

        Assert.StartsWith("good: ", answer.Out, StringComparison.Ordinal);
        Assert.Contains("Anna Velasquez, Tiny rights", answer.Out, StringComparison.Ordinal);
        Assert.Equal(0, answer.Code);
    }

    [Fact]
    public async Task The_issuers_public_keys_on_a_disk_are_enough()
    {
        using var site = new MoocSite();
        var file = await FileOfAsync(site, "pdf");
        var keys = Path.Combine(site.Folder, "did.json");
        await File.WriteAllTextAsync(keys, await site.Visitor().Http.GetStringAsync(new Uri("/.well-known/did.json", UriKind.Relative)));

        var answer = await TestShell.RunAsync("certificate", "verify", file, "--keys", keys);

        Assert.StartsWith("good: ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_issuers_keys_are_not_enough()
    {
        using var site = new MoocSite();
        using var other = new MoocSite { MakesItsKeys = true };
        var file = await FileOfAsync(site, "pdf");
        await FileOfAsync(other, "pdf");

        var answer = await other.ShellAsync("certificate", "verify", file);

        Assert.StartsWith("bad: ", answer.Out, StringComparison.Ordinal);
        Assert.Equal(1, answer.Code);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("badge")]
    [InlineData("badge?alg=ES256")]
    public async Task One_changed_byte_anywhere_makes_it_bad(string what)
    {
        using var site = new MoocSite();
        var file = await File.ReadAllBytesAsync(await FileOfAsync(site, what));
        var keys = KnownKeys.Of(await site.WithDbAsync(db => db.SigningKeys.AsNoTracking().ToListAsync()));
        var now = site.Clock.GetUtcNow().UtcDateTime;
        Assert.True(Verification.Of(file, keys, now).IsGood);

        // Every byte of the signature, and of the rest as many as there is time for.
        var text = Encoding.Latin1.GetString(file);
        var (from, to) = what == "pdf" ? (text.IndexOf("/ByteRange", StringComparison.Ordinal), text.IndexOf("0000000000000000", text.IndexOf("/Contents<", StringComparison.Ordinal), StringComparison.Ordinal)) : (0, file.Length);
        var places = Enumerable.Range(from, to - from + 10).Where(place => place < file.Length).Concat(Enumerable.Range(0, 200).Select(i => i * file.Length / 200)).Distinct();
        var passed = places.Where(place => IsGoodWithout(file, place, keys, now)).Select(place => $"{place}: {text[Math.Max(0, place - 8)..Math.Min(text.Length, place + 8)]}");

        Assert.Empty(passed);
    }

    [Fact]
    public async Task After_the_account_is_erased_what_the_holder_has_still_verifies()
    {
        using var site = new MoocSite();
        var files = await FilesOfAsync(site, "pdf", "badge");
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(await site.IdOfAsync("Anna Velasquez"), default);

        foreach (var file in files)
            Assert.Contains("Its holder has deleted the record", (await site.ShellAsync("certificate", "verify", file)).Out, StringComparison.Ordinal);

        // PostgreSQL overwrites what was deleted when it vacuums.
        if (site.Connection is not null) return;
        var stored = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(site.DataFolder, "mooc.db")));
        Assert.DoesNotContain("Velasquez", stored, StringComparison.Ordinal);
    }

    private static bool IsGoodWithout(byte[] file, int place, KnownKeys keys, DateTime now)
    {
        foreach (var change in (byte[])[1, 0x20])
        {
            file[place] ^= change;
            var good = Verification.Of(file, keys, now).IsGood;
            file[place] ^= change;
            if (good) return true;
        }

        return false;
    }

    private static async Task<string> FileOfAsync(MoocSite site, string what) => (await FilesOfAsync(site, what))[0];

    private static async Task<string[]> FilesOfAsync(MoocSite site, params string[] what)
    {
        var anna = await site.GraduateAsync("Anna Velasquez");
        var certificate = await site.CertificateOfAsync("Anna Velasquez");
        var files = what.Select(one => Path.Combine(site.Folder, one.Replace('?', '-') + ".file")).ToArray();
        for (var i = 0; i < what.Length; i++)
            await File.WriteAllBytesAsync(files[i], await anna.Http.GetByteArrayAsync(new Uri($"/certificates/{certificate.Number}/{what[i]}", UriKind.Relative)));
        return files;
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Mooc.Web.Certificates;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Certificates.Papers;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Bench;

/// <summary>PDF with badge and signature on one core, and how long 1,000 learners who finish within a minute wait for their certificate.</summary>
internal static class CertificatesBench
{
    private const int Finishing = 1000;
    private static readonly string[] Names = ["Zoë Łukasiewicz-Ångström", "محمد عبد الله", "अनिता शर्मा", "李明"];

    public static async Task RunAsync(Bench bench)
    {
        foreach (var name in Names) Draw(name, bench.Options);
        await FinishAsync(bench);
    }

    private static void Draw(string name, BenchOptions options)
    {
        var site = new SiteOptions { Operator = "Academy of the City", DataFolder = Path.GetTempPath() };
        var address = new SiteAddress(site, new ConfigurationBuilder().Build());
        var texts = new Texts();
        var issuer = new CertificateIssuer(site, address);
        var paper = new CertificatePaper(texts, site, address, new Compositor(new FontShelf(site, NullLogger<FontShelf>.Instance)), TimeProvider.System);
        var (certificate, status) = OneOf(name);
        var (file, secret) = NewSigningKey.Make(SigningAlgorithm.Rsa, issuer.Name, DateTimeOffset.UtcNow);
        using var signer = new Signer(new SigningKey { Id = Guid.NewGuid(), Algorithm = SigningAlgorithm.Rsa, Generation = 1, Thumbprint = "bench", Certificate = file, CreatedAt = DateTime.UtcNow }, secret, issuer.Did);
        using var signing = signer.Certificate();
        byte[] Make() => paper.Draw(certificate, signer.Sign(new Badge(texts, issuer, address).Of(certificate, status, withName: true)), signing);

        for (var i = 0; i < 20; i++) Make();
        var watch = Stopwatch.StartNew();
        var (count, size) = (0, 0);
        for (; watch.Elapsed.TotalSeconds < options.Seconds; count++) size = Make().Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PDF, badge, signatures {count / watch.Elapsed.TotalSeconds,7:F0}/s, {size / 1024.0:F0} KB  ({name})"));
    }

    private static (Certificate Certificate, StatusEntry Status) OneOf(string name)
    {
        var certificate = new Certificate
        {
            Id = Guid.NewGuid(), Number = CertificateNumber.New(), LearnerName = name, CourseId = BenchLearner.Course, CourseTitle = "Digital human rights: foundations", Language = "en",
            ContentVersion = "8c3374b", Hours = 12, Score = 0.85m, Issuer = "Academy of the City", Assessment = "Final assessment", CompletedAt = DateTime.UtcNow, IssuedAt = DateTime.UtcNow,
        };
        return (certificate, new StatusEntry { Id = Guid.NewGuid(), CertificateId = certificate.Id, List = 1, Place = 4711, CreatedAt = DateTime.UtcNow });
    }

    /// <summary>The completions are written beside the site, which is not woken by them: its own rhythm decides, as after a crash. A learner's own click wakes it at once.</summary>
    private static async Task FinishAsync(Bench bench)
    {
        using var sql = Database.Of(new SiteOptions { DataFolder = bench.DataFolder }, connection: null).Open();
        var learners = BenchLearner.Make(bench.DataFolder, Finishing, firstNumber: 100_000);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < learners.Count; i++)
        {
            var due = TimeSpan.FromMinutes(1) * i / Finishing;
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
            sql.Execute($"""
                INSERT INTO CourseCompletions (EnrolmentId, CourseId, At, ContentVersion, Score, Language)
                VALUES ({learners[i].Enrolment}, {BenchLearner.Course}, {DateTime.UtcNow}, {"bench"}, {0.9m}, {"en"})
                """);
        }

        while (sql.Scalar($"SELECT COUNT(*) FROM Certificates", row => row.GetInt32(0)) < Finishing && watch.Elapsed < TimeSpan.FromMinutes(3)) await Task.Delay(200);
        var waits = sql.Query($"SELECT CompletedAt, IssuedAt FROM Certificates", row => (row.GetDateTime(1) - row.GetDateTime(0)).TotalSeconds).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{waits.Count} completions in a minute, to the certificate: median {waits[waits.Count / 2]:F2} s, 99 of 100 within {waits[waits.Count * 99 / 100]:F2} s"));
    }
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Mooc.Web.Site;

namespace Mooc.Web.Data;

/// <summary>The database, its tables, the keys and the queue of writes.</summary>
public static class DataFeature
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DataFolder>();
        services.AddSingleton(provider => Database.Of(provider.GetRequiredService<SiteOptions>(), provider.GetRequiredService<IConfiguration>().GetConnectionString(Database.ConnectionName)));
        services.AddDbContextPool<MoocDb>((provider, options) => provider.GetRequiredService<Database>().Use(options));

        services.AddSingleton<ReadSessions>();
        services.AddSingleton<WriteQueue>();
        services.AddHostedService<DatabaseStart>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        services.AddScoped<Erasure>();
        services.AddScoped<IExpiry, BackFromABackup>();
        services.AddScoped<PersonalExport>();
        services.AddScoped<IPersonalData, ErasedAccountsPersonalData>();
        services.AddSingleton<SiteSecret>();
        services.AddExceptionHandler<UnstorableText>();
        services.AddExceptionHandler<StorageTrouble>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

        // One pass where the framework's own choice (CBC and a MAC) takes two: every form on a page and every answer holds a text so protected.
        services.AddDataProtection().SetApplicationName("mooc")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDataFolder>();
    }

    /// <summary>Takes the folder before the host starts, so that a restore under way is told in a sentence.</summary>
    public static void UseData(this WebApplication app) => app.Services.GetRequiredService<DataFolder>().Share();
}

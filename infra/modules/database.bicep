param name string
param location string
param administrators {
  name: string
  objectId: string
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: 'psql-${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '17'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35 }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }

  resource extensions 'configurations' = {
    name: 'azure.extensions'
    properties: { value: 'BTREE_GIST', source: 'user-override' }
  }

  // The firewall is part of the deployment step: private endpoint, or the outbound addresses of the apps.
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: administrators.objectId
  properties: {
    principalName: administrators.name
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [server::extensions]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'verbund'
  properties: { charset: 'UTF8', collation: 'de_DE.utf8' }
}

output host string = server.properties.fullyQualifiedDomainName
output databaseName string = database.name
